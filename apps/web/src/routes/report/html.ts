/** The report as one file: what is seen, its styles, nothing that runs and nothing from elsewhere. */

/** The rules of the page as they apply here. */
function stylesOf(sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * @param sheet the report as it stands in the page; all of it is text and drawings that the page made itself
 * @param title of the window
 */
export function htmlOf(sheet: HTMLElement, title: string, language: string): string {
  const own = sheet.cloneNode(true) as HTMLElement;
  // In the page the heading above is that of the route; here the report has its own.
  own.querySelectorAll('h2.title').forEach((heading, n) => {
    if (n > 0) return;
    const first = document.createElement('h1');
    first.className = 'title';
    first.append(...heading.childNodes);
    heading.replaceWith(first);
  });
  own.removeAttribute('aria-busy');
  const styles = stylesOf([...document.styleSheets, ...document.adoptedStyleSheets]).replaceAll(/<\/(?=style)/gi, '<\\/');
  return `<!doctype html>
<html lang="${language}" data-route="report">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${styles}</style>
</head>
<body>
<main>${own.outerHTML}</main>
</body>
</html>
`;
}
