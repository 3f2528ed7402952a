import type {AnswerForm} from '../../pipeline/translate/prompt/index.ts'

/** What was found out of servers, for later runs: port. */
export interface Capabilities {
  /**
   * The form in which a server answers.
   *
   * @param server Its address and model, without credentials.
   */
  get: (server: string) => Promise<AnswerForm | undefined>
  set: (server: string, form: AnswerForm) => Promise<void>
}
