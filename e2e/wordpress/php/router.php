<?php
// Answers for PHP's own server: WordPress' scripts and styles as files, all else through WordPress.
if ( preg_match( '/\.(?!php$)\w+$/', $_SERVER['SCRIPT_NAME'] ) && is_file( $_SERVER['DOCUMENT_ROOT'] . $_SERVER['SCRIPT_NAME'] ) ) {
	return false;
}
define( 'WP_USE_THEMES', true );
require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';
wp();
require ABSPATH . WPINC . '/template-loader.php';
