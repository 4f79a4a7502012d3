/** The style sheet of the page, light or dark as the reader's system is, or as the editor's theme that shows it. */

const light =
  '--ink:#1d2329;--soft:#5c6670;--line:#e3e6ea;--page:#fbfbfa;--card:#fff;--ai:#4f56c9;--mixed:#9d92e8;--paste:#d9942c;--human:#4a9c86;--unknown:#d7dade;--rest:#dfe2e7;--bad:#b3362b;--warn:#9a6408;--good:#2e7d5b';
const dark =
  '--ink:#e4e7ea;--soft:#98a2ac;--line:#30363d;--page:#16191d;--card:#1c2025;--ai:#8a90f2;--mixed:#6b62b8;--paste:#e0a64a;--human:#57b59b;--unknown:#3a4149;--rest:#373e46;--bad:#f08a7e;--warn:#e0b04f;--good:#6cc79c';

export const style = `
:root{color-scheme:light dark;${light}}
@media(prefers-color-scheme:dark){:root{${dark}}}
body.vscode-light{color-scheme:light;${light}}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){color-scheme:dark;${dark}}
*{box-sizing:border-box}
body{margin:0;padding:0;background:var(--page);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:60rem;margin:0 auto;padding:3rem 1.5rem 4rem}
header p,.note{color:var(--soft)}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .25rem;font-weight:650;letter-spacing:-.01em}
h2{font-size:1.15rem;margin:3rem 0 .25rem;font-weight:650}
h3{font-size:.95rem;margin:1.75rem 0 .5rem;font-weight:600}
p{margin:.25rem 0 .75rem;max-width:44rem}
.lead{font-size:1.1rem;margin:1.25rem 0 1.75rem;max-width:44rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.cards a{background:var(--card);padding:1rem 1.15rem;color:inherit;text-decoration:none;display:block}
.cards a:focus-visible{outline:2px solid var(--ai);outline-offset:-2px}
.cards b{display:block;font-size:1.6rem;line-height:1.25;font-weight:600;font-variant-numeric:tabular-nums}
.cards span{color:var(--soft);font-size:.86rem;display:block}
.bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th{text-align:left;font-weight:500;color:var(--soft);font-size:.82rem}
th,td{padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
td:last-child,th:last-child{padding-right:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.path{line-height:1.75}
td.chart{width:38%;min-width:8rem;vertical-align:middle}
code,.path{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.bar{display:block;width:100%;height:.7rem;border-radius:3px;background:transparent}
.columns{display:block;width:100%;height:auto;margin-top:.5rem}
.columns text{font-size:10.5px;fill:var(--soft);font-family:inherit}
.axis{stroke:var(--line)}.grid{stroke:var(--line);stroke-dasharray:2 3}
rect.ai{fill:var(--ai)}rect.mixed{fill:var(--mixed)}rect.paste{fill:var(--paste)}rect.human{fill:var(--human)}rect.unknown{fill:var(--unknown)}rect.rest{fill:var(--rest)}rect.catch{fill:transparent}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;color:var(--soft);font-size:.84rem;margin:.5rem 0}
.dot{width:.65rem;height:.65rem;margin-right:.4rem;vertical-align:baseline}
details{margin:.5rem 0}summary{cursor:pointer;color:var(--soft);font-size:.88rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1.5rem;font-size:.9rem;margin:.5rem 0}
dt{color:var(--soft)}dd{margin:0}
ul{margin:.25rem 0 .75rem;padding-left:1.2rem}
.tag{display:inline-block;font-size:.78rem;border:1px solid currentColor;border-radius:99px;padding:0 .55rem;line-height:1.5;white-space:nowrap}
footer{margin-top:3.5rem;border-top:1px solid var(--line);padding-top:.5rem}
@media print{body{background:#fff}main{padding:0}h2{break-after:avoid}tr,svg{break-inside:avoid}}
`;
