/** People, posts, cards and units as their administrators keep them. */
package org.yidan.organization.keeping;
