/**
 * Service, publicity, performance, reminder, court, remedies and closing (RULES P11 to P15).
 */
@NullMarked
package org.yidan.enforcement.penalty.execution;

import org.jspecify.annotations.NullMarked;
