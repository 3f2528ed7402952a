export {convertBook} from './book.ts'
export type {Script} from './scripts.ts'
