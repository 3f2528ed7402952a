import {fold} from '../../language/fold.ts'
import {isChineseName, isDottedName, isLatinName, isOneWord} from './name-shape.ts'

/**
 * The names of a list that holds nothing else; none where it does.
 *
 * @param mayBeWords Whether the list stands where only names do: then all may be words as well, as
 * 凌霄 is.
 */
export function nameList(text: string, mayBeWords = false): string[] {
  if (text.length > 80 || /[。！？!?：:]/.test(text)) return []
  const bare = text.replaceAll(/[*_\\]|[（(][^（()）]*[)）]/g, '')
  const parts = bare.split(/[、，,/／;；&]|\s(?:和|與|与|and)\s|\u3000|\s{2,}/)
  const names = parts.map((part) => part.trim()).filter(Boolean)
  const sure = names.filter((name) => !isChineseName(fold(name)) || !isOneWord(name))
  const good = names.every((name) => {
    const folded = fold(name)
    return isChineseName(folded) || isDottedName(folded) || isLatinName(name)
  })
  const known = mayBeWords || sure.length * 2 > names.length
  return good && known && names.length <= 8 ? names : []
}

/** Whether a text is a name and who that is: `徐阿娣（以下簡稱“徐”），1938年生`. */
export function introducesName(text: string): boolean {
  if (text.length > 100 || /[。！？!?：:]|[您你請请]/.test(text)) return false
  const [name = '', ...others] = text.replaceAll(/[*_\\]|[（(][^（()）]*[)）]/g, '').split(/[，,]/)
  return others.length > 0 && nameList(name).length === 1 && !isLatinName(name)
}
