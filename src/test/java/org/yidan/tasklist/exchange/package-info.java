/** What colleagues do about a task together, and with several tasks at once. */
package org.yidan.tasklist.exchange;
