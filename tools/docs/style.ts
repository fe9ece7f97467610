/** The one style sheet of the site: light, dark and print, from 320 pixels upwards, nothing from elsewhere. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b1f24;--muted:#59616b;--surface:#fff;--panel:#f5f6f8;--line:#d5d9df;--link:#22438c}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e8eaed;--muted:#a8b0ba;--surface:#14171b;--panel:#1d2128;--line:#3a414b;--link:#8fb1ff}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--surface);color:var(--ink);font:17px/1.55 system-ui,"Noto Sans",sans-serif;overflow-wrap:anywhere}
body:lang(zh){font-family:system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;line-height:1.75}
a{color:var(--link)}
em a{font-style:normal}
a:focus-visible,summary:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99em}
.skip:focus{left:8px;top:8px;background:var(--surface);padding:8px}
header,main,footer{max-width:860px;margin:0 auto;padding:0 16px}
header{padding-top:12px;border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:2px 18px;list-style:none;margin:0;padding:6px 0}
nav a{display:inline-block;padding:4px 0;min-height:24px}
nav a[aria-current]{color:inherit;font-weight:650;text-decoration:none}
.contents{background:var(--panel);padding:4px 16px;margin:1.2em 0}
.contents summary{cursor:pointer;padding:6px 0}
.contents ul{margin:.2em 0 .6em;padding-left:1.2em}
h1{font-size:1.6rem;line-height:1.3;margin:1em 0 .4em}
h2{font-size:1.25rem;line-height:1.35;margin:2.2em 0 .5em;padding-top:.8em;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.6em 0 .3em}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem;margin:.6em 0}
th,td{text-align:start;vertical-align:top;padding:5px 14px 5px 0;border-bottom:1px solid var(--line);overflow-wrap:normal}
th{font-weight:600}
pre{background:var(--panel);padding:10px 12px;overflow-x:auto;font-size:.86rem;line-height:1.45}
code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.92em}
blockquote{margin:.8em 0;padding:0 0 0 1em;border-left:3px solid var(--line)}
img{max-width:100%;height:auto}
footer{margin-top:3em;padding-bottom:2em;border-top:1px solid var(--line);color:var(--muted);font-size:.88rem}
@media print{header,.contents{display:none}}
`;
