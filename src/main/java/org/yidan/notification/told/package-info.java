/** What the notices hear from the other modules: supervision, returns, rulings, versions of the list, tasks taken over. */
@NullMarked
package org.yidan.notification.told;

import org.jspecify.annotations.NullMarked;
