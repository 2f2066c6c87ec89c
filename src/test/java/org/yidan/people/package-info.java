/** The page of the organization, as administrators of people, leaders and others meet it. */
package org.yidan.people;
