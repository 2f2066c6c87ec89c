/** Tests of the frame: where people land, what the bar offers, what a page says that is not there. */
package org.yidan.home;
