/**
 * Refuses records about people. Glasshouse has no format that takes a row about a person or a firm; this file
 * recognises such tables so that the refusal can say why.
 */

/** Why such a file is refused; the one sentence that every refusal carries. */
export const NO_RECORDS: string =
  'Glasshouse takes no records about people or firms: its populations are drawn from published aggregates and a seed, so that nobody real is ever in it. ' +
  'Give shares, rates and quantiles in a society file instead (see the shipped societies).';

const PERSONAL = new Set(
  [
    'name', 'names', 'fullname', 'firstname', 'lastname', 'surname', 'familyname', 'givenname', 'middlename', 'maidenname', 'username', 'personname', 'citizenname', 'companyname', 'firmname', 'applicantname',
    'nameofperson', 'nom', 'prenom', 'nachname', 'vorname', 'naam', 'nombre', 'apellido',
    'idnumber', 'idno', 'idcard', 'identitynumber', 'identitycard', 'nationalid', 'personid', 'citizenid', 'personalid', 'passport', 'passportnumber', 'ssn', 'socialsecuritynumber', 'nino', 'bsn', 'taxid', 'taxnumber',
    'employeeid', 'customerid', 'accountnumber', 'iban', 'licenceplate', 'licenseplate', 'numberplate', 'creditcode', 'unifiedsocialcreditcode', 'registrationnumber', 'deviceid', 'imei', 'imsi',
    'phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'mobilenumber', 'cellphone', 'email', 'emailaddress', 'mail', 'wechat', 'wechatid', 'weibo', 'qq',
    'address', 'homeaddress', 'streetaddress', 'birthdate', 'dateofbirth', 'dob', 'birthday', 'fingerprint', 'faceid', 'photo',
    '姓名', '名字', '姓', '名', '身份证', '身份证号', '身份证号码', '证件号', '证件号码', '护照', '护照号', '手机', '手机号', '手机号码', '电话', '电话号码', '联系电话', '邮箱', '电子邮箱', '电子邮件', '住址', '地址', '家庭住址', '出生日期', '生日', '微信', '微信号', '车牌', '车牌号', '统一社会信用代码', '企业名称', '公司名称', '法定代表人', '银行卡号',
  ],
);

/** Whether a column or key is one under which people are identified. */
export function isPersonal(key: string): boolean {
  return PERSONAL.has(key.normalize('NFKC').toLowerCase().replaceAll(/[\s_\-.'"]/g, ''));
}

const CELL = /^\s*"?[^"\n]*@[^"\n]+\.[a-z]{2,}"?\s*$|^\s*"?\d{17}[\dXx]"?\s*$|^\s*"?\+?\d[\d -]{8,14}\d"?\s*$/;

/**
 * Looks at a text as a table (comma, semicolon, tab or bar between cells).
 * @returns the column that gives it away and where it stands, or undefined if the text is no table of records
 */
export function findTable(text: string): { readonly line: number; readonly column: number; readonly what: string } | undefined {
  const lines = text.split(/\r?\n/, 40);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return undefined;
  const header = (lines[first] as string).replace(/^\uFEFF/, '');
  if (/^\s*(#|---|%|\{|\[)/.test(header)) return undefined;
  for (const separator of [',', ';', '\t', '|', '，']) {
    const cells = header.split(separator);
    if (cells.length < 2) continue;
    const personal = cells.findIndex((cell) => isPersonal(cell.trim()));
    if (personal >= 0) return { line: first + 1, column: cells.slice(0, personal).join(separator).length + (personal > 0 ? 2 : 1), what: `the column "${(cells[personal] as string).trim()}"` };
    // Without a telling header: several rows of the same width, no key of ours in the first line.
    const rows = lines.slice(first + 1).filter((line) => line.trim() !== '');
    const alike = rows.filter((row) => row.split(separator).length === cells.length);
    if (!header.includes(': ') && rows.length >= 1 && alike.length === rows.length) {
      const marked = rows.findIndex((row) => row.split(separator).some((cell) => CELL.test(cell)));
      return { line: first + 1, column: 1, what: marked >= 0 ? 'a table with identifiers in its cells' : `a table with ${cells.length} columns and one row a record` };
    }
  }
  return undefined;
}

/**
 * Looks through a parsed document for records: a list of items with a personal key, or a personal key anywhere.
 * @returns the path of the first such key, or undefined
 */
export function findRecords(value: unknown): readonly (string | number)[] | undefined {
  const open: { readonly value: unknown; readonly path: readonly (string | number)[] }[] = [{ value, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    for (const [key, child] of Object.entries(next.value)) {
      const path = [...next.path, Array.isArray(next.value) ? Number(key) : key];
      if (!Array.isArray(next.value) && isPersonal(key)) return path;
      open.push({ value: child, path });
    }
  }
  return undefined;
}
