/** What runs and watches the notices: the worker of each node, upkeep, figures, and what got stuck. */
@NullMarked
package org.yidan.notification.operation;

import org.jspecify.annotations.NullMarked;
