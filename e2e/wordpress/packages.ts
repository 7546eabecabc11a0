import { join } from "node:path";
import { librariesIn, onlyMatch, unpackedPackages } from "../debianPackages.ts";

/** The programs and files of a WordPress host. */
export interface WordPressFiles {
  /** WordPress itself: index.php, wp-includes, ... */
  wordpress: string;
  php: string;
  /** PHP's extensions (.so). */
  extensions: string;
  mariadbd: string;
  /** Texts and character sets of MariaDB. */
  mariadbShare: string;
  /** Folders of the shared libraries of both programs. */
  libraries: string[];
}

/**
 * Finds Debian's WordPress, its languages and default theme, PHP and MariaDB in .cache/wordpress/ (45 MB).
 * @throws Error that says what could not be had
 */
export async function loadWordPressFiles(): Promise<WordPressFiles> {
  const unpacked = await unpackedPackages("wordpress", {
    what: "WordPress, PHP and MariaDB",
    packages: ["php-cli", "php-mysql", "php-mbstring", "php-xml", "mariadb-server-core"],
    // Its own package would also bring a web server.
    async alone(aptCache) {
      const relations = await aptCache("depends", "wordpress");
      const recommended = [...relations.matchAll(/Recommends: (wordpress-\S+)/g)].map(([, name]) => name ?? "");
      return ["wordpress", ...recommended];
    },
  });
  return {
    wordpress: join(unpacked, "usr/share/wordpress"),
    php: onlyMatch(join(unpacked, "usr/bin"), /^php\d+\.\d+$/),
    extensions: onlyMatch(join(unpacked, "usr/lib/php"), /^\d{8}$/),
    mariadbd: join(unpacked, "usr/sbin/mariadbd"),
    mariadbShare: onlyMatch(join(unpacked, "usr/share"), /^(mysql|mariadb)$/),
    libraries: librariesIn(unpacked),
  };
}
