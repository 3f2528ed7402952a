/** Faces, sizes and spacing of the two scripts. Chinese faces stand first in Chinese, for its quotes. */
export const type = `
:root {
  --latin: Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", "Palatino Linotype", Palatino, Georgia, serif;
  --song: "Songti TC", "Noto Serif TC", "Noto Serif CJK TC", "Source Han Serif TC", "Microsoft JhengHei", var(--latin);
  --kai: "Kaiti TC", "LXGW WenKai TC", BiauKai, DFKai-SB, var(--song);
  --sans: system-ui, "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", "Microsoft JhengHei", sans-serif;
}
:root:lang(zh-Hans), :root:lang(zh-CN), :root:lang(zh-SG), :lang(zh-Hans), :lang(zh-CN), :lang(zh-SG) {
  --song: "Songti SC", "Noto Serif SC", "Noto Serif CJK SC", "Source Han Serif SC", "Microsoft YaHei", var(--latin);
  --kai: "Kaiti SC", "LXGW WenKai", STKaiti, KaiTi, var(--song);
  --sans: system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
html {
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.75 var(--latin);
  hanging-punctuation: allow-end;
  overflow-wrap: break-word;
  text-autospace: normal;
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}
/* Faces are given where a language begins, so that what stands within may have its own. */
[lang]:lang(zh) { font-family: var(--song); line-break: strict; }
[lang]:not(:lang(zh)) { font-family: var(--latin); }
.unit > div:lang(zh) { text-align: justify; }
/* An address goes to the next line whole, and would leave the one before stretched. */
.unit > div:lang(zh) p:has(a:not([role])) { text-align: start; }
h1, h2, h3, h4, h5, h6 { text-align: start; }
.source:lang(en), .target:lang(en) { hyphens: auto; hyphenate-limit-chars: 8 4 4; font-variant-numeric: oldstyle-nums; }
.question > .unit > :lang(zh) > p:not(.label) { font-family: var(--kai); }
.question > .unit > :not(:lang(zh)) > p:not(.label) { font-style: italic; }
.question > .unit > :not(:lang(zh)) > p em { font-style: normal; }
em:lang(zh) { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right; }
code, pre, kbd { font-family: ui-monospace, "SF Mono", Consolas, "DejaVu Sans Mono", monospace; font-size: .875em; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: .22em; }
a:hover { color: var(--question); text-decoration-color: currentcolor; }
:focus-visible { outline: 2px solid var(--question); outline-offset: 3px; border-radius: 2px; }
:target { background: var(--mark); scroll-margin-block-start: 2rem; }
.hidden { position: absolute; width: 1px; height: 1px; clip-path: inset(50%); white-space: nowrap; }
`
