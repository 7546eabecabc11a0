/** What the tests use of the two packages, which bring no types of their own. */
declare module "datapackage" {
  interface Resource {
    name: string;
    valid: boolean;
    errors: readonly Error[];
    descriptor: { path: string; encoding: string; schema: Schema };
  }
  interface Schema {
    fields: readonly { name: string }[];
    foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
  }
  interface Package {
    valid: boolean;
    errors: readonly Error[];
    resources: readonly Resource[];
    descriptor: { homepage?: string; name: string; sources: readonly { title: string; path?: string }[] };
  }
  const datapackage: {
    Package: { load(descriptor: string, options: { basePath: string; strict: boolean }): Promise<Package> };
  };
  export default datapackage;
}

declare module "tableschema" {
  type KeyedRow = Readonly<Record<string, unknown>>;
  interface Table {
    read(options: {
      cast: boolean;
      keyed: boolean;
      relations?: Readonly<Record<string, readonly KeyedRow[]>>;
    }): Promise<KeyedRow[]>;
  }
  const tableschema: {
    Table: { load(path: string, options: { schema: object; strict: boolean; bom: boolean }): Promise<Table> };
  };
  export default tableschema;
}
