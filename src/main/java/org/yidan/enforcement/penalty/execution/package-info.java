/**
 * Service, publicity, performance, reminder, court, remedies and closing (DOMAIN 2.2 P11 to P15).
 */
@NullMarked
package org.yidan.enforcement.penalty.execution;

import org.jspecify.annotations.NullMarked;
