/** Personal data as it is kept and shown. */
@NullMarked
package org.yidan.shared.personal;

import org.jspecify.annotations.NullMarked;
