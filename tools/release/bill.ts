/** The bill of materials: what `npm sbom` says, made so that the same files give the same bytes. */
import { createHash } from 'node:crypto';

interface Component {
  'bom-ref': string;
  name: string;
  properties?: { readonly name: string; readonly value: string }[];
  hashes?: { readonly alg: string; readonly content: string }[];
}

/** The part of CycloneDX 1.5 that is touched. */
export interface Bill {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly tools?: readonly { readonly version: string }[]; readonly component: Component };
  components: Component[];
  dependencies: { readonly ref: string; readonly dependsOn?: string[] }[];
}

/**
 * Names every component in full, where npm names a workspace by its folder; gives the published ones the sums of their tarballs; says where the parts lie that are not
 * published by themselves; and takes out number and time that npm makes anew each time: the number follows from the rest.
 * @param tarballs SHA-512 in hexadecimal by name of the published package
 * @param within name of an unpublished package → the package whose tarball holds it
 * @param timestamp of the commit, ISO 8601, or null where there is none: then the bill says none
 */
export function settle(bill: Bill, tarballs: Readonly<Record<string, string>>, within: Readonly<Record<string, string>>, timestamp: string | null): Bill {
  for (const component of [bill.metadata.component, ...bill.components]) {
    const ref = component['bom-ref'];
    component.name = ref.slice(0, ref.lastIndexOf('@'));
    const sum = tarballs[component.name];
    if (sum !== undefined) {
      component.hashes = [{ alg: 'SHA-512', content: sum }];
      component.properties = (component.properties ?? []).filter(({ name }) => name !== 'cdx:npm:package:private');
    }
    const holder = within[component.name];
    if (holder !== undefined) component.properties = [...(component.properties ?? []), { name: 'glasshouse:tarball', value: holder }];
  }
  const byRef = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  bill.components = bill.components.toSorted((a, b) => byRef(a['bom-ref'], b['bom-ref']));
  bill.dependencies = bill.dependencies.toSorted((a, b) => byRef(a.ref, b.ref));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  const hex = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
  // The shape of a UUID of version 8, which is for numbers that are made in a way of one's own (RFC 9562).
  bill.serialNumber = `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  if (timestamp !== null) bill.metadata.timestamp = timestamp;
  return bill;
}
