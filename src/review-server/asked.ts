import type {Context} from 'hono'
import type {BlankEnv, BlankInput} from 'hono/types'

/** A request to the review server, and what is needed to answer it. */
export type Asked = Context<BlankEnv, string, BlankInput>
