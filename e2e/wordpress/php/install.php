<?php
// Fills the empty database and prints the password with which the author's program may post.
define( 'WP_INSTALLING', true );
require __DIR__ . '/config.php';
require ABSPATH . 'wp-settings.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'صحيفة', 'admin', 'admin@example.org', false, '', wp_generate_password(), 'ar' );
// An author publishes, but without unfiltered_html: WordPress cleans what they write.
$author     = wp_insert_user(
	array(
		'user_login' => 'author',
		'user_pass'  => wp_generate_password(),
		'user_email' => 'author@example.org',
		'role'       => 'author',
	)
);
[ $password ] = WP_Application_Passwords::create_new_application_password( $author, array( 'name' => 'tests' ) );
echo $password;
