/**
 * Refuses records about people. Glasshouse has no format that takes a row about a person or a firm; this file
 * recognises such tables so that the refusal can say why.
 */

/** Why such a file is refused; the one sentence that every refusal carries. */
export const NO_RECORDS: string =
  'Glasshouse takes no records about people or firms: its populations are drawn from published aggregates and a seed, so that nobody real is ever in it. ' +
  'Give shares, rates and quantiles in a society file instead (see the shipped societies).';

const PERSONAL = new Set(
  `
  name names fullname firstname lastname surname familyname givenname middlename maidenname username personname citizenname
  companyname firmname applicantname nameofperson nom prenom nachname vorname naam nombre apellido idnumber idno idcard
  identitynumber identitycard nationalid personid citizenid personalid passport passportnumber ssn socialsecuritynumber nino
  bsn taxid taxnumber employeeid customerid accountnumber iban licenceplate licenseplate numberplate creditcode
  unifiedsocialcreditcode registrationnumber deviceid imei imsi phone phonenumber telephone tel mobile mobilenumber cellphone
  email emailaddress mail wechat wechatid weibo qq forename nickname realname displayname naamvan jmeno imie nazwisko cognome
  telefon telefono telefoon handy correo courriel adresse direccion dni nif cpf cnpj pesel aadhaar pan address homeaddress
  streetaddress birthdate dateofbirth dob birthday fingerprint faceid photo 姓名 名字 姓 名 身份证 身份证号 身份证号码 证件号 证件号码 护照 护照号 手机 手机号
  手机号码 电话 电话号码 联系电话 邮箱 电子邮箱 电子邮件 住址 地址 家庭住址 出生日期 生日 微信 微信号 车牌 车牌号 统一社会信用代码 企业名称 公司名称 法定代表人 银行卡号
  `
    .trim()
    .split(/\s+/),
);

/** Columns that name a person or a case; as a key of a document they may mean something else. */
const ROW_WORDS = new Set(
  `
  person persons personno personnumber citizen citizenno citizennumber resident residentno individual subject subjectid
  subjectno user userid member memberid customer employee patient student debtor defaulter holder owner case caseno casenumber
  company firm enterprise ip ipaddress gps sex gender 公民 居民 个人 当事人 被执行人 户主 用户 学生 员工 客户 企业 公司 序号 编号 性别
  `
    .trim()
    .split(/\s+/),
);
const WHOSE =
  'person|citizen|resident|subject|user|customer|client|patient|employee|debtor|defaulter|applicant|owner|holder|member|student|parent|child|spouse|father|mother|company|firm|enterprise|contact|legal|full|first|last|family|given|maiden|middle';
const KEYS = new RegExp(
  `^(?:${WHOSE})s?name$|^name(?:of|en|zh|cn|latin)|e-?mail|phone|^mobile(?:no|nr|num)|^cell(?:no|nr|num)|passport|idcard|^id(?:no|nr|num|card)|identitynum|identityno|nationalid|socialsecurity|dateofbirth|birthdate|^(?:${WHOSE})id(?:no|number)?$`,
);
const KEYS_ZH = /姓名|身份证|证件号|护照|手机号|电话|邮箱|邮件|住址|微信号|车牌|银行卡|社会信用代码|出生日期/;

function plainWord(key: string): string {
  return key
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[([{（【].*?[)\]}）】]/g, '')
    .replaceAll(/[\s_\-.'"`*#:?!/\\<>=()[\]{}]/g, '')
    .replace(/(?<=[a-z])\d{1,3}$/, '');
}

/** Whether a key of a document is one under which people are identified. */
export function isPersonal(key: string): boolean {
  if (key.length > 80) return false;
  const word = plainWord(key);
  return PERSONAL.has(word) || KEYS.test(word) || KEYS_ZH.test(word);
}

/** Whether a column of a table is one. A table is refused in any case: this is for the message. */
export function isPersonalColumn(cell: string): boolean {
  return isPersonal(cell) || (cell.length <= 80 && ROW_WORDS.has(plainWord(cell)));
}

const EMAIL = /^[^\s@:/]{1,64}@[^\s@:/]{1,255}\.[a-z]{2,24}$/i;
/** Eighteen digits with a date of birth: the number of a Chinese identity card. */
const IDENTITY = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const MOBILE = /^(?:\+|00)?(?:86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}$/;
const PHONE = /^\+\d[\d ()-]{7,16}\d$/;
/** Anything in a cell that looks like an identifier: looser, since a table is refused anyhow. */
const CELL = /^\d{15,18}[Xx]?$|^\+?\d[\d -]{8,14}\d$/;

function identifies(cell: string): string | undefined {
  const word = cell.trim();
  if (word.length < 6 || word.length > 320) return undefined;
  if (EMAIL.test(word)) return 'an e-mail address';
  if (IDENTITY.test(word)) return 'the number of an identity card';
  if (MOBILE.test(word) || PHONE.test(word)) return 'a phone number';
  return undefined;
}

/** How cells are set apart: commas and bars of both keyboards, tabs, columns of fixed width. */
const SEPARATORS: readonly (string | RegExp)[] = [',', ';', '\t', '|', '，', '；', '｜', '、', /\s{2,}/];
const RULE = /^[\s+|:=_*·─━│┃┌┬┐├┼┤└┴┘-]+$/;
const COMMENT = /^\s*(#|\/\/|%|---(\s|$)|@)/;
const KEY_LINE = /^\s*(?:- +)?["']?[\w-]+["']?\s*:(?:\s|$)/;

/** A table of records, as found in a text. */
export interface Table {
  /** Of the column that gives it away. */
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

/**
 * Looks at a text as a table: cells set apart by commas, semicolons, tabs, bars or columns of fixed width, with or
 * without a header.
 * @returns what gives it away and where it stands, or undefined if the text is no table of records
 */
export function findTable(text: string): Table | undefined {
  const lines = firstLines(text);
  const first = lines.findIndex((line) => line.trim() !== '' && !COMMENT.test(line) && !RULE.test(line));
  if (first < 0) return undefined;
  const header = lines[first] as string;
  if (/^\s*[{[]/.test(header) || KEY_LINE.test(header)) return undefined;
  const rows = lines.slice(first + 1).filter((line) => line.trim() !== '' && !RULE.test(line));
  for (const separator of SEPARATORS) {
    const cells = cellsOf(header, separator);
    if (cells.length < 2) continue;
    const telling = tellingColumn(header, cells);
    if (telling) return { line: first + 1, ...telling };
  }
  for (const separator of SEPARATORS) {
    // Without a telling header: rows of the same width, and no key of ours in the first line.
    const width = cellsOf(header, separator).length;
    if (width < 2 || header.includes(': ') || rows.length < 1) continue;
    const alike = rows.filter((row) => cellsOf(row, separator).length === width);
    if (alike.length < rows.length * 0.8) continue;
    const marked = [header, ...rows].some((row) => cellsOf(row, separator).some((cell) => identifies(cell) !== undefined || CELL.test(cell)));
    return { line: first + 1, column: 1, what: marked ? 'a table with identifiers in its cells' : `a table with ${width} columns and one row a record` };
  }
  return undefined;
}

function firstLines(text: string): string[] {
  const start = text.slice(0, 20_000).replace(/^\uFEFF/, '');
  const lines = start.split(/\r\n?|\n/, 60);
  // The last line may be cut off in the middle.
  if (lines.length > 1 && lines.length < 60 && text.length > 20_000) lines.pop();
  return lines;
}

/** Cells of a line; a separator within double quotes is part of the cell. */
function cellsOf(line: string, separator: string | RegExp): string[] {
  const bare = separator === '|' || separator === '｜' ? line.trim().replace(/^[|｜]|[|｜]$/g, '') : line.trim();
  if (typeof separator !== 'string' || !bare.includes('"')) return bare.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const c of bare) {
    if (c === '"') quoted = !quoted;
    if (c === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  return [...cells, cell.trim()].map((part) => part.replace(/^"(.*)"$/, '$1'));
}

function tellingColumn(header: string, cells: readonly string[]): { column: number; what: string } | undefined {
  const telling = cells.find((cell) => cell.split(/[,，/]/).some(isPersonalColumn));
  return telling === undefined
    ? undefined
    : {
        column: Math.max(0, header.indexOf(telling)) + 1,
        what: isPersonalColumn(telling) ? `the column "${telling.slice(0, 60)}"` : 'a row of keys and values',
      };
}

/**
 * Looks at a text that is no YAML of ours for people: a table below a title, lines of JSON, XML, address cards,
 * `[sections]` with `name = …`, lines with identifiers.
 */
export function looksLikeRecords(text: string): Table | undefined {
  let marked = 0;
  for (const [n, line] of firstLines(text).entries()) {
    if (/^\s*BEGIN:VCARD/i.test(line)) return { line: n + 1, column: 1, what: 'an address card' };
    if (line.length > 2000 || COMMENT.test(line)) continue;
    if (!/: /.test(line)) {
      for (const separator of SEPARATORS) {
        const cells = cellsOf(line, separator);
        // Sentences have commas too.
        if (cells.length < 2 || cells.some((cell) => cell.length > 40 || /[。！？]/.test(cell))) continue;
        const telling = tellingColumn(line, cells);
        if (telling) return { line: n + 1, ...telling };
      }
    }
    for (const match of line.matchAll(/(?:^|[{,<(\s])["'`]?([\p{L}][\p{L}\p{N} _.-]{0,30})["'`]?\s*(?:[:=>：])/gu)) {
      const key = match[1] as string;
      if (isPersonal(key)) return { line: n + 1, column: line.indexOf(key, match.index) + 1, what: `the key "${key}"` };
    }
    if (line.split(/[,;\t|，；｜、:=<>"'{}\s]+/).some((cell) => identifies(cell) !== undefined)) marked++;
    if (marked >= 3) return { line: n + 1, column: 1, what: 'lines with identifiers' };
  }
  return undefined;
}

/** Where a document holds what identifies people. */
export interface Records {
  readonly path: readonly (string | number)[];
  /** Whether the key or the value at the path gives it away. */
  readonly what: 'key' | 'value';
  readonly message: string;
}

/**
 * Looks through a parsed document for records: keys under which people are identified, identifiers as keys or as
 * values, tables within texts, a document that is one block a record.
 * @returns the first in the order of the document, or undefined
 */
export function findRecords(value: unknown): Records | undefined {
  return search(value, []) ?? uniformBlocks(value);
}

function search(value: unknown, path: readonly (string | number)[]): Records | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return searchValue(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  const list = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    const at = [...path, list ? Number(key) : key];
    if (!list && isPersonal(key) && !isOwnWord(at, child)) return { path: at, what: 'key', message: `the key "${key}" holds what identifies people` };
    if (!list && identifies(key)) return { path: at, what: 'key', message: `the key "${key}" is ${identifies(key)}` };
    const found = search(child, at);
    if (found) return found;
  }
  return undefined;
}

/** Keys that an author chose: of a source, of a change by path, or of a factor by group, region or age. */
function isOwnWord(path: readonly (string | number)[], value: unknown): boolean {
  if (path.length === 2 && path[0] === 'sources') return typeof value === 'object';
  if (path.length === 2 && path[0] === 'change') return String(path[1]).includes('.');
  return (
    ['groups', 'regions', 'ages', 'prior'].includes(String(path.at(-2))) &&
    ((typeof value === 'number' && value < 1e6) || (path.length === 2 && typeof value === 'string' && !/\s/.test(value)))
  );
}

function searchValue(value: string | number | bigint, path: readonly (string | number)[]): Records | undefined {
  if (typeof value !== 'string')
    return value >= 1e17 && value < 1e18 && IDENTITY.test(BigInt(value).toString())
      ? { path, what: 'value', message: 'the value is the number of an identity card' }
      : undefined;
  const what = identifies(value);
  if (what !== undefined) return { path, what: 'value', message: `the value is ${what}` };
  // Within a sentence too; what is cited of a source may name an office's own address.
  if (path[0] !== 'sources') {
    const within = value
      .split(/[\s,;:，；：、()（）<>"'“”‘’]+/)
      .map((word) => identifies(word))
      .find((found) => found !== undefined);
    if (within !== undefined) return { path, what: 'value', message: `the text holds ${within}` };
  }
  if (value.includes('\n')) {
    const table = findTable(value);
    if (table && (table.what.startsWith('the column') || table.what.includes('identifiers')))
      return { path, what: 'value', message: `the text is a table (${table.what})` };
  }
  return undefined;
}

/** Three blocks or more of the same keys, and no head: one block a record. */
function uniformBlocks(value: unknown): Records | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'glasshouse' in value) return undefined;
  const blocks = Object.values(value);
  const shape = (block: unknown): string | undefined => (typeof block === 'object' && block !== null ? Object.keys(block).sort().join('\0') : undefined);
  const first = shape(blocks[0]);
  if (blocks.length < 3 || first === undefined || first === '' || !blocks.every((block) => shape(block) === first)) return undefined;
  return { path: [], what: 'value', message: `the document is ${blocks.length} blocks of the same keys: one block a record?` };
}
