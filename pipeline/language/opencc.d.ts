/** OpenCC's dictionaries as opencc-js ships them: `key value[ value…]` entries joined by `|`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
