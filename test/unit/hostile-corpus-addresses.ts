/**
 * The corpus of addresses. Expected of a refused one, in every attribute that takes an address: it is never asked for,
 * the attribute is told once with a remedy, and the map is drawn from the others.
 */

/** The page that the addresses stand on. */
export const PAGE = 'https://news.example/politics/article.html';

export const REFUSED_ADDRESSES: Readonly<Record<string, string>> = {
  code: 'javascript:window.__hostile=1//{code}',
  'code in capitals, after a space': ' JaVaScRiPt:window.__hostile=1//{code}',
  'code with a line break in its name': 'java\nscript:window.__hostile=1//{code}',
  'code after a control character': '\u0001javascript:window.__hostile=1//{code}',
  data: 'data:application/json,{"version":"1.0"}{code}',
  'data with another name': 'data:text/html,<script>window.__hostile=1</script>{code}',
  'a blob': 'blob:https://news.example/0f7a-{code}',
  'a file': 'file:///etc/passwd?{code}',
  'a file on a server': 'file://server/share/{code}',
  'plain http': 'http://cdn.example/{code}.json',
  'a host that begins like this machine': 'http://localhost.evil.example/{code}.json',
  'a host that begins like its number': 'http://127.0.0.1.evil.example/{code}.json',
  'this machine as a user': 'http://localhost@evil.example/{code}.json',
  'a user and a secret': 'https://user:secret@cdn.example/{code}.json',
  'a user': 'https://user@cdn.example/{code}.json',
  'a secret': 'https://:secret@cdn.example/{code}.json',
  'no scheme': '//cdn.example/{code}.json',
  'no scheme, backwards': '\\\\cdn.example/{code}.json',
  'no scheme, mixed': '/\\cdn.example/{code}.json',
  'no scheme, with a tab in it': '/\t/cdn.example/{code}.json',
  'no scheme, with line breaks in it': '/\r\n/cdn.example/{code}.json',
  'no scheme, after control characters': '\u0001\u001f//cdn.example/{code}.json',
  'no scheme, after a space that does not break': '\u00a0//cdn.example/{code}.json',
  'a host that the code chooses': 'https://{code}/wards.json',
  'a host that the code ends': 'https://wards.{code}/wards.json',
  'a host that the code ends, escaped': 'https://wards.%7Bcode%7D/wards.json',
  FTP: 'ftp://cdn.example/{code}.json',
  'a socket': 'wss://cdn.example/{code}',
  'a page of the browser': 'about:blank?{code}',
  'an extension': 'chrome-extension://abc/{code}.json',
  'the source of a page': 'view-source:https://news.example/{code}',
  'no host': 'https://',
  'a port that is none': 'https://cdn.example:99999/{code}.json',
};

/** Odd, and harmless: each with the address that it is. */
export const TAKEN_ADDRESSES: Readonly<Record<string, readonly [written: string, href: string]>> = {
  'a neighbour': ['results.json', 'https://news.example/politics/results.json'],
  'a path with dots': ['../../../results.json', 'https://news.example/results.json'],
  'a scheme without a host': ['https:results.json', 'https://news.example/politics/results.json'],
  'a template': ['w/{code}.json?{code}', 'https://news.example/politics/w/{code}.json?{code}'],
  'a template, escaped': ['w/%7Bcode%7D.json', 'https://news.example/politics/w/{code}.json'],
  'markup in the path': ['<b>{code}', 'https://news.example/politics/%3Cb%3E{code}'],
  'this machine': ['http://127.1/{code}', 'http://127.0.0.1/{code}'],
  'white space around it': ['\n results.json\t', 'https://news.example/politics/results.json'],
};
