import {neighbourWords, sharedWords} from './neighbours.ts'
import {stopWords} from './stop-words.ts'

const latinWord = /(?<!\p{L})\p{Script=Latin}[\p{Script=Latin}’']*/gu

/** Frequent words beside those that explain grammar, and what is said in short turns. */
const usual = new Set(
  `yes no okay ok hello hi hey thanks thank please sorry mr mrs ms dr today tomorrow tonight yesterday morning
evening night day days week weeks month months year years time times question questions answer answers
comment editor reporter interviewer interview host guest first last next new old good bad big small long
short little great right left early late high low two three four five six seven eight nine ten hundred
thousand man men woman women people child children house home work water world life hand part place name
names number numbers word words book story
café cafés naïve résumé fiancé cliché façade news work said say says tell told know think want look see come came give
gave take took find found keep kept`.split(/\s+/)
)

/** Endings and clusters that English words often have and their neighbours hardly. */
const englishShape =
  /(?:ing|ings|[^aeiou]ed|ly|ness|less|ful|ship|hood|[bdfgklmnprstvz]y|ies|ck|cks|sh|tch|ches|ght|ghts|th|ths|ow|ows|own|ew|ews|awn?|ay|ays|ey|eys|oo[dklmnprt]s?|ea[dklmnprt]s?|ee[dklmnpt]s?|oa[dklmnprt]s?|ou[ds]e?|ould|ound|able|ible|tion|tions|ough|ird|ore|ool|ull|ill|ills|ell|ells|all|alls|ss|ff|ake|akes|ame|ight|ure|ures|ise|ike|ife|ile|ine|one|ope|ome|ave|ive|[a-z]'s|n't)$|^(?:th|wh|sh|kn|wr|sw|tw|scr|spr|squ)[a-z]/

/** What English words hardly have. */
const otherShape =
  /[à-öø-ÿœąćęłńśźżğışčřž]|^(?:[ldjtmnsc]|qu|gl|un|all|dell|nell|dall)'[a-z]|(?:[^s]sch|[aeiou]ij|aa[a-z]|uu|eeuw|cht|ungen|[a-z]{3}ung|lich|keit|heit|chen|ieren|iert|eux|eaux|aux|oire|elle|elles|ette|aient|ait|zione|zioni|ità|mente|ando|endo|ado|ados|ada|adas|ido|idos|ida|idas|eza|enza|anza|dad|ao|inho|inha|lijk|heid|iej|ych|nie|ość|czy|sz|eit|eis|eur|eurs)$|^(?:sch|pf|zw|wij|zij|gh|gli|ł|prz|sz|cz)/

/**
 * How far the words of a text in Latin letters are English rather than a neighbour's: above 0 they
 * are, below they are not; names alone say nothing. Words with a capital may be names, and count less.
 */
export function leaningEnglish(text: string): number {
  let english = 0
  let other = 0
  for (const [found] of text.matchAll(latinWord)) {
    const word = found.replaceAll('’', "'").toLowerCase()
    if (sharedWords.has(word)) english += stopWords.has(word) ? 0.25 : 0
    else if (neighbourWords.has(word)) other += found === word || word.length > 3 ? 2 : 0.5
    else if (stopWords.has(word) || usual.has(word)) english += 2
    else if (word.length > 2) {
      const weight = found === word ? 1 : 0.5
      if (otherShape.test(word)) other += weight * 1.5
      else if (englishShape.test(word)) english += weight
      else if (found === word && /[^e]a$|[^o]o$|i$/.test(word)) other += 0.5
    }
  }

  return english - other
}
