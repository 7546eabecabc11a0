/** One policy that lets all pages, or all embeds, of a built site be what they are. */
export interface JoinedPolicy {
  of: "pages" | "embeds";
  policy: string;
}

/**
 * Joins the policies that pages name in themselves to one for all of them, for who must send one header for a whole
 * host: policies add up, so such a header has to allow all that each page allows itself.
 */
export function joinedPolicies(documents: readonly string[]): JoinedPolicy[] {
  const policies = documents.map((html) => ({
    of: /<html[^>]* data-embed=/.test(html) ? ("embeds" as const) : ("pages" as const),
    policy: policyIn(html),
  }));
  return (["pages", "embeds"] as const).map((of) => ({
    of,
    policy: joined(policies.flatMap((one) => (one.of === of ? [one.policy] : []))),
  }));
}

function policyIn(html: string): string {
  const [, content = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html) ?? [];
  return content.replaceAll("&#x27;", "'").replaceAll("&#39;", "'");
}

function joined(policies: readonly string[]): string {
  const directives = new Map<string, Set<string>>();
  for (const directive of policies.flatMap((policy) => policy.split(/;\s*/))) {
    const [name = "", ...values] = directive.split(" ");
    if (name) directives.set(name, new Set([...(directives.get(name) ?? []), ...values]));
  }
  return [...directives].map(([name, values]) => [name, ...values].join(" ")).join("; ");
}
