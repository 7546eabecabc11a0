<?php
// What a newsroom's wp-config.php says; what differs from run to run comes from the environment.
define( 'ABSPATH', getenv( 'WORDPRESS_FOLDER' ) . '/' );
define( 'WP_HOME', getenv( 'WORDPRESS_URL' ) );
define( 'WP_SITEURL', WP_HOME );
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wordpress' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:' . getenv( 'WORDPRESS_SOCKET' ) );
define( 'DB_CHARSET', 'utf8mb4' );
$table_prefix = 'wp_';

define( 'WPMU_PLUGIN_DIR', __DIR__ . '/mu-plugins' );
// Passwords of applications are only for https, or for a site that says that it is one to try things on.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
// Nothing is fetched but the embeds, and those on loopback.
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
