/** Notices over HTTP: the API of the bell in Tasklist, and the page with all notices, the settings and what got stuck. */
@NullMarked
package org.yidan.notification.web;

import org.jspecify.annotations.NullMarked;
