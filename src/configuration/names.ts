/** The names of the outputs. */
export const formats = ['md', 'epub', 'html'] as const

/** The names of the layouts. */
export const layouts = ['columns', 'stacked', 'reveal'] as const

/** The tags of the scripts that Chinese can be converted to. */
export const scripts = ['zh-Hans', 'zh-Hant', 'zh-TW', 'zh-HK'] as const
