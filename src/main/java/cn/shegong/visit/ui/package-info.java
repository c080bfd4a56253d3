/** The page of the visits: the list, one visit in detail, and the form in which one is recorded or corrected. */
package cn.shegong.visit.ui;
