/** What stands on a page whose element never comes. */
import { afterEach, describe, expect, it } from 'vitest';
import { beginPictures, leavePictures } from '../../src/first-picture';
import { BOUNDARIES_URL, RESULTS_URL } from './sample';

const FALLBACK = 'Labour 74, Conservatives 46';

function put(): HTMLElement {
  const tag = document.createElement('council-map');
  tag.setAttribute('results', RESULTS_URL);
  tag.setAttribute('boundaries', BOUNDARIES_URL);
  tag.innerHTML = `<p>${FALLBACK}</p>`;
  document.body.append(tag);
  return tag;
}

afterEach(() => document.body.replaceChildren());

describe('where the element never comes', () => {
  it.each(['before', 'after'])(
    'the words in the tag stand beneath the picture that came %s that was known',
    async (when) => {
      const tag = put();
      const begun = beginPictures(document);
      if (when === 'before') await begun;
      leavePictures(document);
      await begun;
      expect(tag.getAttribute('phase')).toBe('degraded');
      expect(tag.querySelector('p')!.checkVisibility()).toBe(true);
      expect(tag.shadowRoot!.querySelector('.drawing > svg')).not.toBeNull();
    },
  );
});
