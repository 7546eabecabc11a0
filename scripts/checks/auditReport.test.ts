import { expect, it } from "vitest";
import { auditReport } from "./auditReport.ts";

it("tells what is clean from what is not, and both from no answer", () => {
  expect(auditReport('{"vulnerabilities":{}}').outcome).toBe("clean");
  const weak = { vulnerabilities: { "some-package": { severity: "high", range: "<2.0.0" } } };
  expect(auditReport(JSON.stringify(weak))).toMatchObject({
    outcome: "found",
    words: expect.stringContaining("some-package <2.0.0: high") as string,
  });
  const refused = auditReport('{"message":"405 Method Not Allowed","error":{"summary":""}}');
  expect(refused).toMatchObject({ outcome: "unanswered", words: expect.stringContaining("405") as string });
  expect(auditReport("").outcome).toBe("unanswered");
});
