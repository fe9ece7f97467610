/** One part of a result for other pages: lived here, without the page around it; tells the page outside how high it is, and nothing else. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { EmbeddedPart } from '../../embed/part.tsx';
import { readEmbedding } from '../../embed/shows.ts';
import type { RouteProps } from '../../routes.ts';
import { opened, routeParams } from '../../state/current.ts';
import { wholeLink } from '../../state/link.ts';
import { useResult } from '../../study/use-result.ts';
import { Status } from '../../ui/status.tsx';

export function Route({ words, language }: RouteProps): JSX.Element {
  const { experiment, result, older, exact } = useResult();
  const isOther = result !== null && result.experiment !== experiment && older;
  const [link, setLink] = useState('');
  const digest = exact ? result?.view.worlds[0]?.digest : undefined;
  useEffect(() => {
    let wanted = true;
    const reading = { lang: language, ...(digest === undefined ? {} : { digest }) };
    wholeLink(experiment, reading).then((hash) => wanted && setLink(location.href.replace(/#.*/, '') + hash));
    return () => {
      wanted = false;
    };
  }, [experiment, digest, language]);
  useHeight();
  const promised = opened.value?.digest ?? null;
  const differs = promised !== null && digest !== undefined && !digest.startsWith(promised) ? promised : null;
  return (
    <>
      {/* Once all is well there is nothing to say of how it came about. */}
      {!exact && <Status shown={isOther ? null : result} experiment={experiment} words={words} />}
      {differs !== null && <p role="status">{words.lab.differs(differs.slice(0, 12))}</p>}
      {result !== null && (
        <EmbeddedPart result={result} settled={!older} embedding={readEmbedding(routeParams())} link={link} words={words} language={language} />
      )}
    </>
  );
}

/** Says to the page outside how high this is, whenever that changes. */
function useHeight(): void {
  useEffect(() => {
    if (parent === window) return undefined;
    let said = 0;
    const say = (): void => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === said) return;
      said = height;
      // Whoever frames this is not known; a height tells nobody anything.
      parent.postMessage({ glasshouse: 'height', height }, '*');
    };
    const observer = new ResizeObserver(say);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
}
