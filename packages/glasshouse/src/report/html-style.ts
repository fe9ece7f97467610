/** The style sheet of the report: light, dark and print, from 320 pixels upwards, without anything from elsewhere. */
import { paletteCss } from './palette.ts';

const LIGHT = `${paletteCss('light')};--panel:#f5f6f8;--link:#22438c;--note:#fff3d6`;
const DARK = `${paletteCss('dark')};--panel:#1d2128;--link:#8fb1ff;--note:#3a3115`;

/** The rules of the page; colours come from the palette alone. */
export const REPORT_STYLE: string = `
:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--surface);color:var(--ink);font:17px/1.5 system-ui,"Noto Sans",sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
:lang(zh){font-family:system-ui,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;line-height:1.7}
.banner{margin:0;padding:8px 16px;background:var(--note);text-align:center}
main,footer{max-width:760px;margin:0 auto;padding:0 16px}
h1{font-size:1.45rem;line-height:1.3;margin:.2em 0 .3em}
h2{font-size:1.2rem;line-height:1.35;margin:2.6em 0 .6em;padding-top:.9em;border-top:1px solid var(--line)}
h3{font-size:1.02rem;line-height:1.4;margin:1.6em 0 .3em}
p{margin:.5em 0}
a{color:var(--link)}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.kicker,.sub,.small,figcaption .how,.grade{color:var(--muted)}
.kicker{margin:1.6em 0 0;font-size:.92rem}
.lead{font-size:1.5rem;line-height:1.35;font-weight:650;margin:1.2em 0 .4em}
:lang(zh) .lead{line-height:1.5}
.rest{font-size:1.15rem;margin:.3em 0}
.small,figcaption .how{font-size:.88rem}
figure{margin:1.6em 0 2.4em;break-inside:avoid}
figcaption h3{margin:0 0 .2em}
figcaption p{margin:.2em 0}
figcaption .how{margin-top:.5em}
svg{display:block;max-width:100%;height:auto;margin:.7em 0}
svg.people{width:100%;max-width:560px}
.narrow{display:none}
details{margin:.5em 0}
summary{cursor:pointer;padding:6px 0;min-height:24px;color:var(--link)}
table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.9rem;margin:.4em 0}
th,td{text-align:start;vertical-align:top;padding:5px 10px 5px 0;border-bottom:1px solid var(--line)}
th{font-weight:600}
th:first-child{width:46%}
.stack th:first-child{width:20%}
td.n,th.n{text-align:end}
td.x{white-space:nowrap}
ul,ol{padding-inline-start:1.2em;margin:.4em 0}
li{margin:.35em 0}
.grade{font-size:.85rem}
.grade b{font-weight:600;border:1px solid var(--line);border-radius:4px;padding:0 5px;margin-inline-end:.4em;white-space:nowrap}
.life{list-style:none;padding-inline-start:16px;border-inline-start:2px solid var(--line)}
.life li{position:relative;padding-inline-start:10px}
.life li::before{content:"";position:absolute;inset-inline-start:-23px;top:.45em;width:12px;height:12px;border:2px solid var(--start);border-radius:50%;background:var(--surface)}
.life .listed::before{border-radius:0;background:var(--listed);border-color:var(--listed)}
.life .wrongly::before{border-radius:0;background:var(--wrongly);border-color:var(--wrongly);transform:rotate(45deg)}
.life .off::before{background:var(--off);border-color:var(--off)}
.life .when{font-weight:600}
blockquote{margin:.2em 0;padding-inline-start:12px;border-inline-start:3px solid var(--line);color:var(--muted)}
code{font:.9em/1.5 ui-monospace,"DejaVu Sans Mono",monospace;background:var(--panel);padding:1px 5px;border-radius:4px}
.command{display:block;padding:10px 12px;white-space:pre-wrap}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 16px;margin:.8em 0}
dt{color:var(--muted)}
dd{margin:0}
footer{margin-top:3em;padding-top:1em;padding-bottom:2em;border-top:1px solid var(--line);font-size:.88rem;color:var(--muted)}
@media screen and (max-width:720px){
.wide{display:none}
.narrow{display:block}
.lead{font-size:1.3rem}
.stack thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.stack,.stack tbody,.stack tr,.stack td,.stack th:first-child{display:block;width:auto}
.stack tr{padding:8px 0;border-bottom:1px solid var(--line)}
.stack td,.stack th,.stack td.n{text-align:start;border:0;padding:1px 0}
.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--muted)}
:lang(zh) .stack td[data-label]::before{content:attr(data-label) "："}
.stack td.x{white-space:normal}
.stack td:empty{display:none}
}
@media print{
:root{color-scheme:light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
@page{margin:18mm 16mm}
body{font-size:10.5pt}
main,footer{max-width:none;padding:0}
.life{margin-inline-start:10px}
.wide{display:block}
.narrow{display:none}
h2,h3{break-after:avoid}
li,tr,dl,.command{break-inside:avoid}
details{display:none}
details.short{display:block}
details::details-content{content-visibility:visible;display:block;height:auto;opacity:1}
summary{list-style:none;color:var(--muted)}
a{color:inherit;text-decoration:none}
}
`;
