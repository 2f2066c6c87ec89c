/** What colleagues do about a task together, and with several tasks at once. */
@org.jspecify.annotations.NullMarked
package org.yidan.tasklist.exchange;
