/** Ink on paper, by day and by night; every pair of text and ground has a contrast of 4.5 or more. */
export const colours = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4;
  --raised: #f3efe6;
  --ink: #25221e;
  --second: #45403a;
  --soft: #6a6358;
  --thread: #978d7d;
  --line: #ddd6c8;
  --mark: #f6e7c1;
  --question: #a02c1a;
  --voice-1: #1d4f7c;
  --voice-2: #2a6042;
  --voice-3: #6d3a78;
  --voice-4: #7b4a10;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191816;
    --raised: #23211e;
    --ink: #e6e1d7;
    --second: #cbc5b9;
    --soft: #a69e91;
    --thread: #756e62;
    --line: #3a362f;
    --mark: #453a20;
    --question: #f2917b;
    --voice-1: #92bde8;
    --voice-2: #93c9a4;
    --voice-3: #d2a6dd;
    --voice-4: #deb270;
  }
}
`
