/** How often things may be done. */
package org.yidan.shared.limits;
