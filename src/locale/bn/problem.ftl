problem-back = প্রশ্নে ফিরে যান
problem-type = রসিদ টাইপ করুন

problem-bad-request-title = আমরা তা পড়তে পারিনি
problem-bad-request-answer = এই চেষ্টা থেকে কিছুই রাখা হয়নি।
problem-bad-request-do = ফিরে যান এবং আপনার উত্তর আবার চাপুন।

problem-not-found-title = এই পাতা এখানে নেই
problem-not-found-answer = কিছুই পাঠানো হয়নি।
problem-not-found-do = সাইনের ঠিকানাটি দেখুন এবং আবার টাইপ করুন। বড় ও ছোট হাতের অক্ষর একই।

problem-method-title = এটি এখানে চলে না
problem-method-answer = এই চেষ্টা থেকে কিছুই রাখা হয়নি।
problem-method-do = সাইনের ঠিকানাটি টাইপ করুন এবং সেখানে একটি উত্তর চাপুন।

problem-closed-title = এখানে এখন উত্তর নেওয়া হচ্ছে না
problem-closed-answer = এই চেষ্টা থেকে কিছুই রাখা হয়নি।
problem-closed-do = সবচেয়ে নতুন সাইনটি ব্যবহার করুন, অথবা অন্য দিন আবার চেষ্টা করুন।

problem-too-large-title = এটি খুব লম্বা ছিল
problem-too-large-answer = এটি রাখা হয়নি।
problem-too-large-do = ফিরে যান, আপনার কথা ছোট করুন, এবং আবার পাঠান।

problem-too-many-title = দয়া করে একটু অপেক্ষা করুন
problem-too-many-answer = অল্প সময়ে অনেকবার চেষ্টা হয়েছে, তাই আমরা এবারেরটি রাখিনি।
problem-too-many-do = কয়েক মিনিট অপেক্ষা করুন, ফিরে যান এবং আবার চেষ্টা করুন।

problem-busy-title = এখন অনেকে উত্তর দিচ্ছেন
problem-busy-answer = আপনার উত্তর রাখা হয়েছে কি না আমরা নিশ্চিত নই।
problem-busy-do = এক মিনিট অপেক্ষা করুন, ফিরে যান এবং আবার চাপুন। যতবারই চাপুন, একবারই গোনা হয়।

problem-broken-title = এখানে কিছু ভুল হয়েছে
problem-broken-answer = দোষ আমাদের। আপনার উত্তর হয়তো রাখা হয়নি।
problem-broken-do = এক মিনিট অপেক্ষা করুন, ফিরে যান এবং আবার চাপুন। যতবারই চাপুন, একবারই গোনা হয়।

problem-receipt-title = এই রসিদের কোনো উত্তর আমাদের কাছে নেই
problem-receipt-answer = তা মুছে ফেলা হয়েছে, অথবা খুব পুরনো, অথবা একটি অক্ষর ভুল।
problem-receipt-do = প্রতিটি অক্ষর ও সংখ্যা দেখুন, এবং আবার টাইপ করুন।

problem-too-late-title = এটি আর বদলানো যায় না
problem-too-late-answer = আপনি আগে যা পাঠিয়েছিলেন তা যেমন ছিল তেমনই আছে।
problem-too-late-do = আপনি এখনও এটি মুছতে পারেন।
