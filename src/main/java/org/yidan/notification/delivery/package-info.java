/** Letters: claimed by lease, sent, tried again with growing waits, dead after too many tries. */
@NullMarked
package org.yidan.notification.delivery;

import org.jspecify.annotations.NullMarked;
