/** Functions of these tests as text that runs in a page. */

/**
 * A call of a function with plain values, as an expression. The function can use nothing from outside itself: it is
 * read anew in the page. What compiles these files wraps inner functions in a call of `__name`, which is given to it.
 */
export const toExpression = <Arguments extends readonly unknown[]>(
  probe: (...given: Arguments) => unknown,
  ...given: Arguments
): string => `((__name) => (${String(probe)})(...${JSON.stringify(given)}))((probe) => probe)`;
