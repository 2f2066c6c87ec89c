/**
 * The law register: {@link org.yidan.catalog.law.LawRegisterDesk} takes what the justice office enters about laws and articles
 * and, once a second person has checked it, lets it count for the list.
 */
@NullMarked
package org.yidan.catalog.law;

import org.jspecify.annotations.NullMarked;
