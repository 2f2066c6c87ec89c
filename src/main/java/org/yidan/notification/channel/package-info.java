/** The ways out: e-mail through any SMTP server, and webhooks with a signature. */
@NullMarked
package org.yidan.notification.channel;

import org.jspecify.annotations.NullMarked;
