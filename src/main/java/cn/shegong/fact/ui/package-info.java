/** What is known of a person or a household beyond what everyone has, on their page and in one form. */
package cn.shegong.fact.ui;
