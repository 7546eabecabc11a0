<?php
// What a newsroom adds to WordPress for our figures: the loader. And what only the tests need: our site, which says
// that it stands at SITE_URL, is fetched where it is served; and readers whose browser cannot be told so are led there.
add_action(
	'wp_head',
	function () {
		printf( '<script async src="%s"></script>', esc_url( getenv( 'SITE_URL' ) . 'embed.js' ) );
	}
);

add_filter(
	'pre_http_request',
	function ( $answer, $parameters, $url ) {
		$site = getenv( 'SITE_URL' );
		if ( ! str_starts_with( $url, $site ) ) {
			return $answer;
		}
		// WordPress rightly refuses loopback addresses in what authors write.
		$parameters['reject_unsafe_urls'] = false;
		// Else 5 s, and a post whose figure has not answered by then keeps the bare address.
		$parameters['timeout'] = 60;
		return wp_remote_request( getenv( 'SITE_SERVED_AT' ) . substr( $url, strlen( $site ) ), $parameters );
	},
	10,
	3
);

if ( getenv( 'SITE_SHOWN_AT' ) ) {
	add_action(
		'template_redirect',
		function () {
			ob_start(
				function ( $page ) {
					return str_replace( getenv( 'SITE_URL' ), getenv( 'SITE_SHOWN_AT' ), $page );
				}
			);
		}
	);
}
