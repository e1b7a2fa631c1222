/** Addresses of workers for pages that require Trusted Types: `trusted-types council-map` allows them. */

interface Policy {
  createScriptURL(url: string): object;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

let policy: Policy | undefined;

/**
 * The address in the browser's own wrapper, where there is one. The engine asks an address how it ends before it hands
 * it to the browser, which the wrapper cannot say by itself.
 * @throws where the page allows no such policy
 */
export function toTrusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('council-map', { createScriptURL: (own) => own });
  const text = { endsWith: (end: string) => url.endsWith(end), split: (at: RegExp) => url.split(at) };
  return Object.assign(policy.createScriptURL(url), text) as unknown as string;
}
