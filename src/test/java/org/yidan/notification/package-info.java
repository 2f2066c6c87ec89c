/** Scenarios of being told: from the step to the notice, the e-mail and the webhook. */
@NullMarked
package org.yidan.notification;

import org.jspecify.annotations.NullMarked;
