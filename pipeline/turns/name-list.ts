import {fold} from '../language/fold.ts'
import {isChineseName, isDottedName, isLatinName, isWord} from './name-shape.ts'

/** The names of a list that holds nothing else; none where it does. */
export function nameList(text: string): string[] {
  if (text.length > 80 || /[。！？!?：:]/.test(text)) return []
  const bare = text.replaceAll(/[*_\\]|[（(][^（()）]*[)）]/g, '')
  const parts = bare.split(/[、，,/／;；&]|\s[和與and]+\s|\u3000|\s{2,}/)
  const names = parts.map((part) => part.trim()).filter(Boolean)
  const good = names.every((name) => {
    const folded = fold(name)
    return (isChineseName(folded) && !isWord(name)) || isDottedName(folded) || isLatinName(name)
  })
  return good && names.length <= 8 ? names : []
}
