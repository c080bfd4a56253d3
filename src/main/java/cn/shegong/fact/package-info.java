/** What is known of persons and households beyond the fields that everyone has: one definition a field, no value lost. */
package cn.shegong.fact;
