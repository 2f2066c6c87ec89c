/** How a person wants to be told: address, digest, quiet hours, and which kinds by which way. */
@NullMarked
package org.yidan.notification.preference;

import org.jspecify.annotations.NullMarked;
