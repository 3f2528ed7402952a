/** A server that speaks OpenAI's chat completions. */
export interface Server {
  baseUrl: string
  /** The environment variable with its key; servers on one's own machine need none. */
  key?: string
}

/** Servers that speak OpenAI's chat completions, by the names that `--engine` has for them. */
export const servers: Readonly<Partial<Record<string, Server>>> = {
  openai: {baseUrl: 'https://api.openai.com/v1', key: 'OPENAI_API_KEY'},
  deepseek: {baseUrl: 'https://api.deepseek.com/v1', key: 'DEEPSEEK_API_KEY'},
  qwen: {
    baseUrl: 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    key: 'DASHSCOPE_API_KEY'
  },
  ollama: {baseUrl: 'http://localhost:11434/v1'},
  llamacpp: {baseUrl: 'http://localhost:8080/v1'},
  vllm: {baseUrl: 'http://localhost:8000/v1'},
  lmstudio: {baseUrl: 'http://localhost:1234/v1'}
}

/** What `--engine` may begin with, where a model follows. */
export const modelEngines: readonly string[] = [...Object.keys(servers), 'anthropic', 'google']
